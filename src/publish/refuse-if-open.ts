import { HostError, type Host } from '../host';

/**
 * Fails when a program says by a file beside it that it has this one open: PowerPoint by `~$name.pptx`, LibreOffice by
 * `.~lock.name.pptx#`. Elsewhere than on Windows, and on shared folders, nothing else keeps deck from replacing it under the hands of somebody.
 */
export async function refuseIfOpen(host: Host, path: string): Promise<void> {
  const cut = path.lastIndexOf('/') + 1;
  const [folder, name] = [path.slice(0, cut), path.slice(cut)];
  const signs = [
    { sign: `~$${name}`, program: 'PowerPoint' },
    // Names of more than eight letters lose their first two in some versions.
    { sign: `~$${name.slice(2)}`, program: 'PowerPoint' },
    { sign: `.~lock.${name}#`, program: 'LibreOffice' },
  ];
  for (const { sign, program } of signs) {
    if (await host.exists(folder + sign)) {
      const detail = `it is open in ${program}; close it there and try again. If it is open nowhere, ${program} has left its mark behind: delete the file ${sign} beside it`;
      throw new HostError('busy', path, detail);
    }
  }
}

import { openSession, openWorkspace, type Session, type SessionOptions } from '../src';
import type { Host } from '../src/host';

/** A session of the workspace around a host's current folder, or of the one in a folder. */
export async function sessionIn(host: Host, options: SessionOptions = {}, folder?: string): Promise<Session> {
  const { value: workspace } = await openWorkspace(host, folder === undefined ? {} : { folder });
  return openSession(host, workspace!, options);
}

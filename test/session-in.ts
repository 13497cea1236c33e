import { openSession, openWorkspace, type Session, type SessionOptions } from '../src';
import type { Host } from '../src/host';
import { createMemo } from '../src/session';

/** What the tests of a file have computed, by content: the same template isn't read again for every deck. */
const memo = createMemo();

/** A session of the workspace around a host's current folder, or of the one in a folder. */
export async function sessionIn(host: Host, options: SessionOptions = {}, folder?: string): Promise<Session> {
  const { value: workspace } = await openWorkspace(host, folder === undefined ? {} : { folder });
  return openSession(host, workspace!, { memo, ...options });
}

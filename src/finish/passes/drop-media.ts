import type { Pass } from '../pass';

/** Drops the pictures under the names PptxGenJS gave them, one per use (`image-1-1.png`); `shareMedia` has kept one of each. */
export const dropMedia: Pass = (parts) => {
  for (const path of parts.paths().filter((each) => /^ppt\/media\/image-/.test(each))) parts.remove(path);
};

/** Whether a text that should describe a picture or a recording is the name of its file (PPTX.md A5). @example isFileName('image1.png') // true */
export function isFileName(text: string): boolean {
  return /^\S[^/]*\.(png|jpe?g|gif|svg|emf|wmf|bmp|tiff?|mp[34]|mov|wav)$/i.test(text.trim());
}

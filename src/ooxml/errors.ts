/**
 * Why a file could not be read. The set is closed: whoever shows it to people has a sentence for each kind.
 *
 * - `not-xlsx`: no zip archive, or a zip archive that holds no workbook;
 * - `empty`: no bytes at all;
 * - `old-xls`: a workbook of Excel 97–2003 (.xls);
 * - `xlsb`: a binary workbook (.xlsb);
 * - `encrypted`: protected by a password that is needed to open it;
 * - `truncated`: the beginning of an archive whose end is missing;
 * - `damaged`: an archive whose parts overlap, don't inflate or don't match their checksum;
 * - `too-large`: inflates to more than is reasonable;
 * - `corrupt-xml`: a part is not well-formed, or says something impossible;
 * - `missing-part`: a part that others refer to, and that cannot be done without, is not there.
 */
export type FileErrorKind =
  | 'not-xlsx'
  | 'empty'
  | 'old-xls'
  | 'xlsb'
  | 'encrypted'
  | 'truncated'
  | 'damaged'
  | 'too-large'
  | 'corrupt-xml'
  | 'missing-part';

/** All kinds, for tables of messages and their tests. */
export const FILE_ERROR_KINDS: readonly FileErrorKind[] = [
  'not-xlsx',
  'empty',
  'old-xls',
  'xlsb',
  'encrypted',
  'truncated',
  'damaged',
  'too-large',
  'corrupt-xml',
  'missing-part',
];

/** A file that cannot be read. `message` is for developers and logs; people are told by `kind`. */
export class FileError extends Error {
  override readonly name = 'FileError';

  /**
   * @param kind what is wrong
   * @param detail one English sentence for developers
   * @param part the part of the package in which it was found, such as `xl/workbook.xml`
   */
  constructor(
    readonly kind: FileErrorKind,
    detail: string,
    readonly part?: string,
    options?: { cause?: unknown },
  ) {
    super(part === undefined ? `${kind}: ${detail}` : `${kind}: ${detail} (${part})`, options);
  }
}

import type { PictureRevision } from './picture.ts'

/** A revision as legends name it: `revision 2, web:1.1`; `revision 1 and 3` after a rollback. */
export function revisionText({ numbers, image }: PictureRevision): string {
  const counted = `revision ${numbers.length === 0 ? '?' : numbers.join(' and ')}`
  return image === '' ? counted : `${counted}, ${image}`
}

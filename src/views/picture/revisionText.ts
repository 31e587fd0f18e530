import type { PictureRevision } from './picture.ts'

/**
 * A revision as legends name it: `revision 2, web:1.1`; `revision 1 and 3` after a rollback;
 * `template baseline, web:1.0` of an Experiment.
 */
export function revisionText({ numbers, template, image }: PictureRevision): string {
  const counted = numbers.length === 0 ? '?' : numbers.join(' and ')
  const named = template === '' ? `revision ${counted}` : `template ${template}`
  return image === '' ? named : `${named}, ${image}`
}

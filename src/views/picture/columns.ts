import type { PictureChange } from './changes.ts'

/** A column of a table of changes. */
export interface ChangeColumn {
  readonly title: string
  /** Numbers stand on the right. */
  readonly isNumber: boolean
  /** Lines of plain text. */
  readonly cell: (change: PictureChange) => readonly string[]
}

interface Rule extends ChangeColumn {
  /** A column stands where it has something to show in some row. */
  readonly isShown: (change: PictureChange) => boolean
}

const always = (): boolean => true

const rules: readonly Rule[] = [
  { title: 'time', isNumber: true, isShown: always, cell: ({ time }) => [time] },
  { title: 'what happens', isNumber: false, isShown: always, cell: ({ events }) => events },
  {
    title: 'weight asked',
    isNumber: true,
    isShown: isWeighed,
    cell: ({ asked }) => [tenths(asked)],
  },
  {
    title: 'router',
    isNumber: true,
    isShown: routerDiffers,
    cell: ({ routed }) => [routed === null ? '' : tenths(routed)],
  },
  { title: 'real', isNumber: true, isShown: isWeighed, cell: ({ real }) => [tenths(real)] },
  { title: 'ready pods', isNumber: false, isShown: always, cell: ({ pods }) => [pods] },
  {
    title: 'of others',
    isNumber: true,
    isShown: ({ others }) => others > 0,
    cell: ({ others }) => [`${others}`],
  },
  { title: 'phase', isNumber: false, isShown: always, cell: ({ phase }) => [phase] },
]

/** What a table of these changes has for columns, from left to right. */
export function columnsOf(changes: readonly PictureChange[]): readonly ChangeColumn[] {
  return rules.filter(({ isShown }) => changes.some(isShown))
}

// Of an Experiment alone nothing ever has a weight.
function isWeighed({ asked, real }: PictureChange): boolean {
  return asked > 0 || real > 0
}

/** The traffic router has another weight than the one that was asked for. */
export function routerDiffers({ asked, routed }: Pick<PictureChange, 'asked' | 'routed'>): boolean {
  return routed !== null && routed !== asked
}

function tenths(weight: number): string {
  return `${Math.round(weight * 10) / 10}`
}

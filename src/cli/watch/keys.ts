import { acted, atSpeed, playedOrPaused, stepped, type Watching } from './watching.ts'

/** What each key does; keys that are not here do nothing. */
export const keyTable: Readonly<Record<string, (watching: Watching) => Watching>> = {
  space: playedOrPaused,
  right: (watching) => stepped(watching, 'next'),
  left: (watching) => stepped(watching, 'back'),
  '+': (watching) => atSpeed(watching, 2),
  '=': (watching) => atSpeed(watching, 2),
  '-': (watching) => atSpeed(watching, 0.5),
  p: (watching) => acted(watching, { promote: true }),
  P: (watching) => acted(watching, { promoteFull: true }),
  a: (watching) => acted(watching, { abort: true }),
  r: (watching) => acted(watching, { retry: true }),
  u: (watching) => acted(watching, { undo: true }),
}

/** Keys that end it: `ctrl-c` as everywhere. */
export const quitKeys: readonly string[] = ['q', 'escape', 'ctrl-c', 'ctrl-d']

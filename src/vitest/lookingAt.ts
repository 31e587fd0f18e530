import { guarded, type Parameter } from '../door/guard.ts'
import { tellByKind } from '../door/kinds/kinds.ts'
import { takenIn } from '../door/takenIn.ts'

/** How one gets what is judged, where nothing is known of what was handed over instead. */
const ways: Readonly<Record<string, string>> = {
  timeline: 'Give what simulate returns',
  plan: 'Give the plan of parseManifests or readManifests',
}

/**
 * Something that is said of a subject, which is looked at before: of one that nothing can be said
 * of, and of what ended in an engine's error, what is said otherwise is made of the reason.
 */
export function lookingAt<Args extends readonly unknown[], Said>(
  parameters: readonly Parameter[],
  say: (...args: Args) => Said,
  otherwise: (reason: string) => NoInfer<Said>,
): (...args: Args) => Said {
  return guarded('expect', say as (...args: readonly unknown[]) => Said, parameters, {
    tell: tellByKind,
    take: takenIn,
    instead: (_, diagnostics) => {
      const [{ path = '', message = '', hint = '' } = {}] = diagnostics
      const [parameter = ''] = path.split(/[.[]/, 1)
      const way = hint === '' ? (ways[parameter] ?? '') : hint
      // A door names itself first.
      const reason = message.replace(/^expect: /, '')
      return otherwise(way === '' ? reason : `${reason}. ${way}`)
    },
  })
}

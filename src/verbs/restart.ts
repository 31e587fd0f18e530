import { parseGoDuration } from '../go/duration.ts'
import { type Instant, instant, rfc3339, wholeSecond } from '../units/time.ts'
import { flagText, textFlag } from './flag.ts'
import { merge, nameOf } from './server.ts'
import { done, misused, refused, type VerbRule } from './verb.ts'

/** `restart ROLLOUT [--in 30s]`: pods that are older than `spec.restartAt` are replaced. */
export const restart: VerbRule = {
  use: 'ROLLOUT',
  aliases: [],
  flags: [textFlag('in', 'i')],
  run: (server, { names, given, now }) => {
    const [name] = names
    if (name === undefined || names.length > 1) return misused
    const wait = flagText(given, 'in') || '0s'
    const span = parseGoDuration(wait)
    // The original crashes with this text.
    if (!span.ok) return refused(span.error)
    const at = rfc3339(restartAt(now, span.milliseconds))
    const answer = merge(server, 'rollouts', name, { spec: { restartAt: at } })
    if (!answer.ok) return refused(answer.message)
    return done(`rollout '${nameOf(answer.object)}' restarts in ${wait}\n`)
  },
}

/** `spec.restartAt` of a restart in so many milliseconds: Kubernetes keeps whole seconds. */
export function restartAt(now: Instant, milliseconds: number): Instant {
  return wholeSecond(instant(Math.floor(now + milliseconds)))
}

import { nameOf, type Response, type Server } from './server.ts'
import { done, misused, type Reply, refused, type Typed } from './verb.ts'

/**
 * Verbs that take several names go through them in order and stop at the first error. Each name
 * that was written is printed at once: `rollout 'web' aborted`.
 */
export function eachName(
  server: Server,
  { names }: Typed,
  write: (server: Server, name: string) => Response,
  line: (name: string) => string,
): Reply {
  if (names.length === 0) return misused
  let text = ''
  for (const name of names) {
    const answer = write(server, name)
    if (!answer.ok) return refused(answer.message, text)
    text += `${line(nameOf(answer.object))}\n`
  }
  return done(text)
}

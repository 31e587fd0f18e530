import { recordIn, recordsIn, textIn } from '../document/fields.ts'
import type { JsonObject } from '../units/json.ts'
import { nameOf, type Response, read, type Server, update } from './server.ts'
import { done, misused, refused, type VerbRule } from './verb.ts'

/**
 * `set image ROLLOUT_NAME CONTAINER=IMAGE`: writes the whole Rollout, or the Deployment that its
 * `workloadRef` names (of whatever kind the reference says it is).
 */
export const setImage: VerbRule = {
  use: 'ROLLOUT_NAME CONTAINER=IMAGE',
  aliases: [],
  flags: [],
  run: (server, { names }) => {
    const [rollout, pair] = names
    const [container, image, more] = pair?.split('=') ?? []
    const two = names.length === 2 && image !== undefined && more === undefined
    if (rollout === undefined || container === undefined || !two) return misused
    const written = persist(() => write(server, rollout, container, image))
    if (typeof written === 'string') return refused(written)
    if (!written.ok) return refused(written.message)
    const kind = textIn(written.object, 'kind').toLowerCase()
    return done(`${kind} "${nameOf(written.object)}" image updated\n`)
  },
}

const MOST_ATTEMPTS = 5

// The original crashes after the last conflict instead of reporting it.
function persist(attempt: () => Response | string): Response | string {
  let written = attempt()
  for (let made = 1; made < MOST_ATTEMPTS && isConflict(written); made++) written = attempt()
  return written
}

function isConflict(written: Response | string): boolean {
  return typeof written !== 'string' && !written.ok && written.reason === 'Conflict'
}

function write(server: Server, name: string, container: string, image: string): Response | string {
  const rollout = read(server, 'rollouts', name)
  if (!rollout.ok) return rollout
  const workload = recordIn(recordIn(rollout.object, 'spec'), 'workloadRef')
  const resource = workload === null ? 'rollouts' : 'deployments'
  const owner = workload === null ? rollout : read(server, resource, textIn(workload, 'name'))
  if (!owner.ok) return owner
  const spec = recordIn(owner.object, 'spec')
  const template = withImage(recordIn(spec, 'template') ?? {}, container, image)
  if (template === null) return noSuchContainer(container)
  return update(server, resource, { ...owner.object, spec: { ...spec, template } })
}

/**
 * A pod template in which every container of that name has the image, init and ephemeral containers
 * too; `*` names all of them. null: there is no such container.
 */
export function withImage(
  template: JsonObject,
  container: string,
  image: string,
): JsonObject | null {
  const spec = recordIn(template, 'spec')
  const lists = containerLists.filter((key) =>
    recordsIn(spec, key).some((one) => isNamed(one, container)),
  )
  if (lists.length === 0) return null
  const changed = lists.map((key) => [
    key,
    recordsIn(spec, key).map((one) => (isNamed(one, container) ? { ...one, image } : one)),
  ])
  return { ...template, spec: { ...spec, ...Object.fromEntries(changed) } }
}

export function noSuchContainer(container: string): string {
  return `unable to find container named "${container}"`
}

const containerLists = ['initContainers', 'containers', 'ephemeralContainers'] as const

function isNamed(container: JsonObject, name: string): boolean {
  return name === '*' || textIn(container, 'name') === name
}

import type { KeptRule } from './keptThing.ts'

/**
 * The Deployment whose template the Rollout took over, and that has pods of its own again, or
 * still.
 */
export const keptWorkload: KeptRule = ({ rollout }) => {
  const { workloadRef, template } = rollout.spec
  if (workloadRef === null) return []
  const { kind, name, scaleDown, replicas } = workloadRef
  const pods = rollout.workloadReplicas ?? replicas
  if (pods === 0) return []
  const texts = {
    never: 'Nobody scales it down: scaleDown is never.',
    onsuccess: 'It is scaled down once, when the first revision is promoted and Healthy.',
    progressively:
      'While the first revision is sized it has as many pods as that one has not ready: ' +
      'a larger spec.replicas brings it back.',
  }
  return [
    {
      kind: 'Deployment',
      name: `${kind} ${name}`,
      image: template.image,
      pods,
      keptBy: `workloadRef.scaleDown: ${scaleDown}`,
      field: 'spec.workloadRef.scaleDown',
      text: texts[scaleDown],
      dueAt: null,
      fix: `kubectl scale ${kind.toLowerCase()} ${name} --replicas=0`,
      hash: '',
      isThere: ({ rollout: later }) =>
        (later?.workloadReplicas ?? later?.spec.workloadRef?.replicas ?? 0) > 0,
    },
  ]
}

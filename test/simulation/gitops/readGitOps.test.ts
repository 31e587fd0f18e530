import { expect, it } from 'vitest'
import { readGitOps } from '../../../src/simulation/gitops/readGitOps.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { readTime } from '../../../src/timeline/time.ts'
import type { Diagnostic } from '../../../src/units/diagnostic.ts'
import { start } from '../../../src/units/time.ts'
import { application, flux, planOf } from './given.ts'

const read = (more: Partial<Scenario>) => {
  const diagnostics: Diagnostic[] = []
  const scenario = { plan: planOf('app:v1', [application(), ...flux()]), ...more }
  const program = readGitOps(scenario, {}, (_, time) => readTime(time) ?? start, diagnostics)
  return { program, diagnostics }
}

it('the plan is the first commit, and the others follow by time', () => {
  const [v2, v3] = [planOf('app:v2'), planOf('app:v3')]
  const { program } = read({
    commits: [
      { at: '200s', plan: v3 },
      { at: '1m', plan: v2, message: 'two' },
    ],
  })
  expect(program?.commits.map(({ at, message }) => [at, message])).toEqual([
    [0, 'the beginning'],
    [60_000, 'two'],
    [200_000, 'commit 2'],
  ])
})

it('what looks at Git is not itself brought from it', () => {
  const { program } = read({ commits: [] })
  expect(program?.commits[0]?.targets.map(({ kind }) => kind)).toEqual(['Rollout'])
  expect(program?.begins.kustomizations.map(({ name }) => name)).toEqual(['shop'])
})

it('commits with the same manifests have the same digest', () => {
  const [v1, v2] = [planOf('app:v1'), planOf('app:v2')]
  const { program } = read({
    commits: [
      { at: '1s', plan: v2 },
      { at: '2s', plan: v1 },
    ],
  })
  const digests = program?.commits.map(({ digest }) => digest) ?? []
  expect(digests[2]).toBe(digests[0])
  expect(digests[1]).not.toBe(digests[0])
})

it('Argo CD polls as it is told to', () => {
  const { program } = read({ commits: [], argocd: { timeout: '3m', jitter: '0s' } })
  expect(program?.polling).toMatchObject({ timeout: 180_000, jitter: 0 })
})

it('commits that nobody looks at are an error, and no commits are nothing at all', () => {
  expect(read({ plan: planOf('app:v1', []), commits: [] }).diagnostics[0]?.code).toBe('no-gitops')
  expect(read({}).program).toBeNull()
  const refused = simulate({ plan: planOf('app:v1', []), commits: [] })
  expect(refused.end.reason).toBe('refused')
})

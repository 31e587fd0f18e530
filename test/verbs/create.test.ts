import { describe, expect, it } from 'vitest'
import { object, rollout, typed } from './given.ts'

const files = {
  'web.yaml': rollout(),
  'try.yaml': object('Experiment', 'try'),
  'check.yaml': object('ClusterAnalysisTemplate', 'check'),
  'run.yaml': object('AnalysisRun', 'run'),
  'pod.yaml': { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod' } },
  'shop.yaml': object('Deployment', 'shop'),
}

describe('create', () => {
  it('makes what its files hold, in order', () => {
    const created = typed('create -f web.yaml --filename=try.yaml', [], { files })
    expect(created.stdout).toBe(
      'rollout.argoproj.io/web created\nexperiment.argoproj.io/try created\n',
    )
    expect(created.objects).toEqual([rollout(), object('Experiment', 'try')])
  })

  it.each([
    ['-f none.yaml', 'open none.yaml: no such file or directory'],
    ['-f __proto__', 'open __proto__: no such file or directory'],
    ['-f pod.yaml', 'creates of /Pod unsupported'],
    ['-f shop.yaml', 'creates of apps/Deployment unsupported'],
    ['-f web.yaml', 'rollouts.argoproj.io "web" already exists'],
    // It is asked for in a namespace, and lives in none.
    ['-f check.yaml', 'the server could not find the requested resource'],
    ['-f try.yaml -f run.yaml -w', 'Cannot watch multiple resources'],
  ])('%s is refused', (line, error) => {
    expect(typed(`create ${line}`, [rollout()], { files })).toMatchObject({
      stdout: '',
      stderr: `Error: ${error}\n`,
      objects: [rollout()],
    })
  })

  it('can watch only what has a view, which it says afterwards', () => {
    expect(typed('create -w -f run.yaml', [], { files })).toMatchObject({
      stdout: 'analysisrun.argoproj.io/run created\n',
      stderr: 'Error: Can only watch resources of type Rollout or Experiment\n',
    })
    expect(typed('create -w -f try.yaml', [], { files }).exitCode).toBe(0)
  })

  it('wants a file', () => {
    expect(typed('create', []).stderr).toMatch(
      /^Usage:\n {2}kubectl-argo-rollouts create \[flags\]/,
    )
  })
})

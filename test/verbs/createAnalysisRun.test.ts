import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/units/json.ts'
import { object, typed } from './given.ts'

const metrics = [{ name: 'ok', provider: { job: {} } }]
const check = object('AnalysisTemplate', 'check', {
  spec: { metrics, args: [{ name: 'url' }, { name: 'window', value: '1m' }] },
})
const plain = object('ClusterAnalysisTemplate', 'plain', { spec: { metrics } })
const bodyOf = (line: string): JsonObject => {
  const created = typed(`create analysisrun ${line}`, [check, plain], { suffix: 'x7k2p' })
  expect(created.stderr).toBe('')
  return created.writes[0]?.body as JsonObject
}

describe('create analysisrun', () => {
  it('gives the arguments of a template their values', () => {
    expect(bodyOf('--from check -a url=http://web?a=b --argument other=1')).toEqual({
      ...check,
      kind: 'AnalysisRun',
      metadata: { name: '', generateName: 'check-', namespace: 'default' },
      spec: {
        metrics,
        args: [
          { name: 'url', value: 'http://web?a=b' },
          { name: 'window', value: '1m' },
        ],
      },
    })
  })

  it('takes any arguments where the template declares none', () => {
    expect(bodyOf('--global --from plain -a url=x').spec).toEqual({
      metrics,
      args: [{ name: 'url', value: 'x' }],
    })
  })

  it('is named as asked, or by the API server', () => {
    expect(bodyOf('--from check -a url=x --name run --instance-id b').metadata).toEqual({
      name: 'run',
      generateName: '',
      namespace: 'default',
      labels: { 'argo-rollouts.argoproj.io/controller-instance-id': 'b' },
    })
    const created = typed('create ar --from check -a url=x', [check], { suffix: 'x7k2p' })
    expect(created.stdout).toBe('analysisrun.argoproj.io/check-x7k2p created\n')
  })

  it('reads a template from a file', () => {
    const options = { files: { 'check.yaml': check } }
    const created = typed('create ar --from-file check.yaml -a url=x', [], options)
    expect(created.stdout).toBe('analysisrun.argoproj.io/check-xxxxx created\n')
  })

  it.each([
    ['', 'one of --from or --from-file must be specified'],
    [' --from check --from-file check.yaml', 'one of --from or --from-file must be specified'],
    [' --from check -a url', 'arguments must be in the form NAME=VALUE'],
    [' --from check', 'args.url was not resolved'],
    [' --from plain', 'analysistemplates.argoproj.io "plain" not found'],
    [' --from-file none.yaml', 'open none.yaml: no such file or directory'],
  ])('%j is refused', (line, error) => {
    expect(typed(`create analysisrun${line}`, [check, plain])).toMatchObject({
      writes: [],
      stderr: `Error: ${error}\n`,
    })
  })

  it('needs a name from somewhere', () => {
    const files = { 'nameless.yaml': { kind: 'AnalysisTemplate', spec: { metrics } } }
    expect(typed('create ar --from-file nameless.yaml', [], { files }).stderr).toBe(
      'Error: name is invalid\n',
    )
  })
})

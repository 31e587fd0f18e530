import { expect, it } from 'vitest'
import { printApply } from '../../src/yaml/printApply.ts'

const service = (namespace: string): string => `apiVersion: v1
kind: Service
metadata: { name: web, namespace: ${namespace} }
spec: { ports: [{ port: 80 }] }
`

it('prints what kubectl would, and has what the server answers', () => {
  const { exitCode, stdout, stderr, objects } = printApply(`${service('default')}---\n`)
  expect([exitCode, stdout, stderr]).toEqual([0, 'service/web created (server dry run)\n', ''])
  expect(objects).toEqual([
    { kind: 'Service', name: 'web', namespace: 'default', refusal: null, created: null },
  ])
})

it('knows the namespaces that it is told', () => {
  const problem = 'namespaces "team" not found'
  expect(printApply(service('team')).stderr).toContain(problem)
  expect(printApply(service('team'), { namespaces: ['team'] }).exitCode).toBe(0)
  expect(printApply(service('default'), { namespaces: ['team'] }).exitCode).toBe(1)
})

it('sends what stands before a part that is no YAML', () => {
  const { stdout, stderr, read } = printApply(`${service('default')}---\na: b: c\n`)
  expect(stdout).toBe('service/web created (server dry run)\n')
  expect(stderr).toContain(
    'error: error parsing manifest.yaml: error converting YAML to JSON: yaml',
  )
  expect(read).toContain('mapping values are not allowed')
})

it('tells of a separator with something behind it', () => {
  const { stderr } = printApply(`${service('default')}--- a\n${service('default')}`)
  expect(stderr).toContain('error parsing manifest.yaml: ')
  expect(stderr).not.toContain('error converting')
})

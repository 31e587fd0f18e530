import { expect, it } from 'vitest'
import { planGiven } from '../../src/cli/planGiven.ts'
import { canary, ioWith } from './given.ts'

const routed = canary.replace(
  '    canary:\n',
  '    canary:\n      stableService: web\n      canaryService: web-canary\n',
)

it('reads a plan from all files together', async () => {
  const service = '{ apiVersion: v1, kind: Service, metadata: { name: other } }'
  const io = ioWith({ 'web.yaml': canary, 'service.yaml': service })
  const { plan } = await planGiven(io, { operands: ['web.yaml', 'service.yaml'], options: {} })
  expect(plan.rollout.name).toBe('web')
})

it('assumes what is missing, and tells of it', async () => {
  const io = ioWith({ 'web.yaml': routed })
  const { plan } = await planGiven(io, { operands: ['web.yaml'], options: {} })
  expect(plan.assumed.map(({ name }) => name).sort()).toEqual(['web', 'web-canary'])
  expect(io.complained()).toContain('assumed: Service "web" (web.yaml:12)')
})

it('refuses what is missing if it is strict', async () => {
  const io = ioWith({ 'web.yaml': routed })
  const given = { operands: ['web.yaml'], options: { strict: true } }
  await expect(planGiven(io, given)).rejects.toThrow('the manifests make no plan')
  expect(io.complained()).toContain('error')
})

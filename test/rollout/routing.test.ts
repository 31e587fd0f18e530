import { describe, expect, it } from 'vitest'
import type { TrafficRouter } from '../../src/cluster/objects.ts'
import {
  applyRoutes,
  noRouter,
  removeManagedRoutes,
  setWeight,
  updateHash,
  verifiedNow,
} from '../../src/rollout/routing.ts'
import type { Step } from '../../src/steps/step.ts'
import type { Json } from '../../src/units/json.ts'
import { instant, seconds } from '../../src/units/time.ts'
import { stepOf } from '../steps/views.ts'
import { at, ordersOf, passOf, routed, updating } from './given.ts'

const passWith = (router: Partial<TrafficRouter> = {}) =>
  passOf(updating(routed(), { router: { ...noRouter, ...router } }))

describe('the router', () => {
  it('is told a weight only where it changes', () => {
    const pass = passWith()
    setWeight(pass, 25, [])
    setWeight(pass, 25, [])
    setWeight(pass, 25, [{ weight: 5, serviceName: 'demo-x', podTemplateHash: 'v2' }])
    setWeight(pass, 50, [])
    expect(ordersOf(pass)).toEqual(['weight 25', 'weight 25', 'weight 50'])
  })

  it('is told of other destinations, more of them, and fewer', () => {
    const to = (weight: number) => ({ weight, serviceName: 'demo-x', podTemplateHash: 'v2' })
    const elsewhere = { ...to(6), serviceName: 'demo-y' }
    const anew = { ...elsewhere, podTemplateHash: 'v3' }
    const told = [[to(5)], [to(5)], [to(6)], [to(6), to(1)], [to(6)], [elsewhere], [anew], [anew]]
    const pass = passWith()
    for (const additional of told) setWeight(pass, 25, additional)
    expect(ordersOf(pass)).toHaveLength(6)
    expect(pass.router.additional).toEqual([anew])
  })

  it('is told hashes only where they change', () => {
    const pass = passWith()
    updateHash(pass, 'v2', 'v1')
    updateHash(pass, 'v2', 'v1')
    updateHash(pass, 'v2', 'v2')
    expect(ordersOf(pass)).toEqual(['hashes v2 v1', 'hashes v2 v2'])
  })
})

describe('the verification of a weight', () => {
  it('is unknown where nobody verifies', () => {
    const pass = passWith()
    setWeight(pass, 25, [])
    expect([verifiedNow(pass), pass.router.verifiedAt]).toEqual([null, null])
  })

  it('takes its time after every change of the weight', () => {
    const pass = passWith({ verification: seconds(10) })
    expect(verifiedNow(pass)).toBe(false)
    setWeight(pass, 25, [])
    expect(pass.router.verifiedAt).toBe(at(110))
    expect(verifiedNow(passWith({ verification: seconds(10), verifiedAt: at(100) }))).toBe(true)
    expect(verifiedNow(passWith({ verification: seconds(10), verifiedAt: at(101) }))).toBe(false)
    const moment = instant(100_001)
    expect(verifiedNow(passWith({ verification: seconds(10), verifiedAt: moment }))).toBe(true)
  })

  it('is not known in advance where an observer says so', () => {
    const pass = passWith({ verification: 'observed' })
    setWeight(pass, 25, [])
    expect([pass.router.verifiedAt, verifiedNow(pass)]).toEqual([null, false])
  })

  it('is begun anew by a change, where an observer says so', () => {
    const pass = passWith({ verification: 'observed', weight: 25, verifiedAt: at(90) })
    expect(verifiedNow(pass)).toBe(true)
    setWeight(pass, 50, [])
    expect(verifiedNow(pass)).toBe(false)
  })
})

describe('managed routes', () => {
  const header = (match: readonly Json[]): Step =>
    stepOf({ setHeaderRoute: { name: 'beta', match } })

  it('are added once, and removed by a step without a match', () => {
    const pass = passWith()
    applyRoutes(pass, header([{ headerName: 'x' }]))
    applyRoutes(pass, header([{ headerName: 'x' }]))
    expect(pass.router.headerRoutes).toEqual([{ name: 'beta', match: [{ headerName: 'x' }] }])
    applyRoutes(pass, header([]))
    applyRoutes(pass, header([]))
    expect(pass.router.headerRoutes).toEqual([])
    expect(ordersOf(pass)).toEqual(['setHeaderRoute beta', 'setHeaderRoute beta'])
  })

  it('are told again where they are to match something else', () => {
    const pass = passWith()
    applyRoutes(pass, header([{ headerName: 'x' }]))
    applyRoutes(pass, header([{ headerName: 'y' }]))
    expect(ordersOf(pass)).toEqual(['setHeaderRoute beta', 'setHeaderRoute beta'])
    expect(pass.router.headerRoutes).toEqual([{ name: 'beta', match: [{ headerName: 'y' }] }])
  })

  it('mirror beside those by header, and all go together', () => {
    const beta = { name: 'beta', match: [{ headerName: 'x' }] }
    const pass = passWith({ headerRoutes: [beta] })
    const mirror = { name: 'shadow', match: [{ method: {} }], percentage: 10 }
    applyRoutes(pass, stepOf({ setMirrorRoute: mirror }))
    expect(pass.router).toMatchObject({ headerRoutes: [beta], mirrorRoutes: [mirror] })
    removeManagedRoutes(pass)
    removeManagedRoutes(pass)
    expect(pass.router).toMatchObject({ headerRoutes: [], mirrorRoutes: [] })
    expect(ordersOf(pass)).toEqual(['setMirrorRoute shadow', 'removeManagedRoutes'])
  })

  it('that mirror go without any by header', () => {
    const mirrorRoutes = [{ name: 'shadow', match: [{ method: {} }], percentage: 10 }]
    const pass = passWith({ mirrorRoutes })
    removeManagedRoutes(pass)
    expect(pass.router.mirrorRoutes).toEqual([])
  })

  it('of other names are left as they are', () => {
    const [beta, gamma] = ['beta', 'gamma'].map((name) => ({ name, match: [{ headerName: 'x' }] }))
    const pass = passWith({ headerRoutes: [gamma ?? expect.unreachable()] })
    applyRoutes(pass, header([{ headerName: 'x' }]))
    expect(pass.router.headerRoutes).toEqual([gamma, beta])
    applyRoutes(pass, header([]))
    expect(pass.router.headerRoutes).toEqual([gamma])
  })

  it('of a name that nobody knows need no removal', () => {
    const gamma = { name: 'gamma', match: [{ headerName: 'x' }] }
    const pass = passWith({ headerRoutes: [gamma] })
    applyRoutes(pass, header([]))
    expect([pass.router.headerRoutes, ordersOf(pass)]).toEqual([[gamma], []])
  })

  it('are left alone without a step', () => {
    const pass = passWith()
    applyRoutes(pass, null)
    expect(pass.effects).toEqual([])
  })
})

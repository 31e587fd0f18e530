import { describe, expect, it } from 'vitest'
import { arrivalAt, networkAt } from '../../../src/simulation/traffic/network.ts'
import { duration, instant, seconds } from '../../../src/units/time.ts'
import { networkOf } from './given.ts'

const at = (second: number) => instant(second * 1000)
const web = (hash: string) => [{ name: 'web', selector: {}, hash }]
const lag = { services: seconds(20), weights: duration(0) }
const before = networkOf({}, web('v1'))
const other = { ...before.routing, host: 'web' }

describe('what is written', () => {
  it('is known at once where nothing lags', () => {
    const none = { services: duration(0), weights: duration(0) }
    const network = networkAt(before, { services: web('v2'), routing: other }, none, at(5))
    expect(network).toEqual({ services: web('v2'), routing: other, underway: [] })
    expect(arrivalAt(network)).toBeNull()
  })

  it('arrives after its own kind’s lag', () => {
    const written = { services: web('v2'), routing: other }
    const sent = networkAt(before, written, lag, at(5))
    expect(sent).toMatchObject({ services: web('v1'), routing: other })
    expect(arrivalAt(sent)).toBe(at(25))
    expect(networkAt(sent, written, lag, at(24)).services).toEqual(web('v1'))
    expect(networkAt(sent, written, lag, at(25))).toEqual({ ...written, underway: [] })
  })

  it('is overtaken by nothing, and sent once an instant', () => {
    const { routing } = before
    let network = networkAt(before, { services: web('v2'), routing }, lag, at(5))
    network = networkAt(network, { services: web('v3'), routing }, lag, at(5))
    expect(network.underway).toHaveLength(1)
    network = networkAt(network, { services: web('v1'), routing }, lag, at(10))
    expect(network.underway.map((one) => one.at)).toEqual([at(25), at(30)])
    network = networkAt(network, { services: web('v1'), routing }, lag, at(25))
    expect(network.services).toEqual(web('v3'))
    network = networkAt(network, { services: web('v1'), routing }, lag, at(30))
    expect(network.services).toEqual(web('v1'))
  })
})

import type { GroupTraffic, ServiceTraffic, Traffic } from '../../timeline/traffic.ts'
import type { Instant } from '../../units/time.ts'
import type { Invariant } from '../invariant.ts'

export const requestsAreConserved: Invariant = {
  name: 'requests are conserved',
  claim:
    'What was sent is what was served and what was refused: in all, by every group of users and ' +
    'to every Service, also while nobody is there.',
  check(timeline) {
    for (const { at, world } of timeline.moments) {
      const message = world.traffic === null ? null : objectionTo(world.traffic, at)
      if (message !== null) return { at, message }
    }
    return null
  },
}

function objectionTo(traffic: Traffic, at: Instant): string | null {
  const { sent, requestsPerSecond, groups, asked, mirrored } = traffic
  const due = Math.ceil((at * requestsPerSecond) / 1000)
  if (sent !== due) return `${due} requests were due, and ${sent} were sent`
  const inGroups = sumOf(groups, (one) => one.sent)
  if (inGroups !== sent) return `${sent} requests were sent, and ${inGroups} by somebody`
  for (const one of groups) {
    const lost = lostIn(one)
    if (lost !== null) return `${one.name}: ${lost}`
  }
  const strangers = asked.find((one) => one.sent !== one.served + one.refused)
  if (strangers !== undefined) return `what analyses asked: ${told(strangers)}`
  const copies = sumOf(mirrored.served, (one) => one.requests) + mirrored.refused
  if (copies !== mirrored.sent) return `${mirrored.sent} copies were made, and ${copies} went on`
  return unlike(traffic)
}

function lostIn({ sent, refused, unrouted, services }: GroupTraffic): string | null {
  const broken = services.find((one) => one.sent !== one.served + one.refused)
  if (broken !== undefined) return told(broken)
  const went = sumOf(services, (one) => one.sent) + unrouted
  if (went !== sent) return `${sent} requests were sent, and ${went} went anywhere`
  const turnedAway = sumOf(services, (one) => one.refused) + unrouted
  return turnedAway === refused ? null : `${refused} were refused, and ${turnedAway} by somebody`
}

function told({ service, sent, served, refused }: ServiceTraffic): string {
  return `Service ${service} got ${sent} requests, served ${served} and refused ${refused}`
}

// What Services served is what ReplicaSets did.
function unlike({ served, refused, groups, asked }: Traffic): string | null {
  const services = [...groups.flatMap((group) => group.services), ...asked]
  const through = sumOf(services, (one) => one.served)
  const by = sumOf(served, (one) => one.requests)
  if (through !== by) return `Services served ${through} requests, and ReplicaSets ${by}`
  const away = sumOf(groups, (one) => one.refused) + sumOf(asked, (one) => one.refused)
  return away === refused ? null : `${refused} requests were refused, and ${away} of somebody`
}

function sumOf<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((sum, one) => sum + of(one), 0)
}

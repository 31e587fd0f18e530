import type { Scenario } from '../../simulation/scenario.ts'
import { frame } from './frame.ts'
import { keyTable, quitKeys } from './keys.ts'
import type { WatchScreen } from './screen.ts'
import { beginWatching, passed, type Watching } from './watching.ts'

const TICK = 100

/** Lets somebody watch until they quit; answers where they stood then. */
export function watchOn(screen: WatchScreen, scenario: Scenario, speed: number): Promise<Watching> {
  let watching = beginWatching(scenario, speed)
  const show = (next: Watching): void => {
    watching = next
    screen.draw(frame(watching, screen.size()))
  }
  show(watching)
  return new Promise((resolve) => {
    screen.every(TICK, () => {
      if (watching.isPlaying) show(passed(watching, TICK))
    })
    screen.onKey((key) => {
      if (quitKeys.includes(key)) {
        screen.leave()
        resolve(watching)
        return
      }
      const press = Object.hasOwn(keyTable, key) ? keyTable[key] : undefined
      show(press === undefined ? watching : press(watching))
    })
  })
}

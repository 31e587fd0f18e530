const blocks = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/**
 * A filled curve of block characters, the top line first: `height` lines of 8 steps each, of which
 * `full` fills all. What is above zero shows at least one step, what is below `full` never fills
 * all.
 */
export function areaLines(
  values: readonly number[],
  full: number,
  height: number,
): readonly string[] {
  const most = height * 8
  const levels = values.map((value) => {
    if (value <= 0) return 0
    if (value >= full) return most
    return Math.min(most - 1, Math.max(1, Math.round((value / full) * most)))
  })
  return Array.from({ length: height }, (_, line) => {
    const below = (height - 1 - line) * 8
    return levels.map((level) => blocks[Math.min(8, Math.max(0, level - below))] ?? '').join('')
  })
}

import { EVENT_ID, type Event, getScalarValue, parseEvents } from 'js-yaml';
import { rootSpot, type Spot, spotBelow } from './spot.ts';

interface Level {
  readonly spot: Spot;
  /** In a mapping the key that waits for its value, in a sequence the number of the next item. */
  next: string | number | null;
  readonly mapping: boolean;
}

/** Where every key and list item stands between two offsets of a text that hold YAML, as its parser comes by them. */
export function eventSpots(text: string, start: number, end: number): Spot {
  const yaml = text.slice(start, end);
  const root = rootSpot();
  const stack: Level[] = [];
  const enter = (event: Event, offset: number): Spot | null => {
    const level = stack.at(-1);
    if (level === undefined) return root;
    if (level.mapping && level.next === null) {
      level.next = event.type === EVENT_ID.SCALAR ? getScalarValue(yaml, event) : '?';
      const keyEnd = event.type === EVENT_ID.SCALAR ? event.valueEnd : offset;
      spotBelow(level.spot, level.next, start + offset, start + keyEnd);
      return null;
    }
    const part = level.next ?? 0;
    if (!level.mapping) spotBelow(level.spot, part, start + offset, start + offset);
    level.next = typeof level.next === 'number' ? level.next + 1 : null;
    return level.spot.inside?.get(part) ?? null;
  };
  for (const event of parseEvents(yaml, {})) {
    if (event.type === EVENT_ID.POP) stack.pop();
    if (event.type === EVENT_ID.SCALAR) {
      const spot = enter(event, event.valueStart);
      if (spot !== null && spot !== root && event.valueStart >= 0)
        spot.value = [start + event.valueStart, start + event.valueEnd];
    }
    if (event.type === EVENT_ID.MAPPING)
      stack.push({ spot: enter(event, event.start) ?? rootSpot(), next: null, mapping: true });
    if (event.type === EVENT_ID.SEQUENCE)
      stack.push({ spot: enter(event, event.start) ?? rootSpot(), next: 0, mapping: false });
  }
  return root;
}

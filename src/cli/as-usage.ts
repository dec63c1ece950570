import { NotThis } from '../exchange/format.ts';
import { BadUsage } from './command.ts';

/**
 * What a format reads or writes.
 * @throws {BadUsage} when what was handed to it is not of the format, with what to do in its words
 */
export async function asUsage<Value>(made: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await made();
  } catch (error) {
    if (error instanceof NotThis) throw new BadUsage(error.message, error.fix);
    throw error;
  }
}

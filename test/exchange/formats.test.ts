import { describe, expect, it } from 'vitest';
import { formats } from '../../src/exchange/index.ts';
import { imported } from '../helpers/importing.ts';

describe.each(formats)('the worked example of $id', ({ id, example, options }) => {
  it('becomes the record that it says', async () => {
    const { files, refused } = await imported(id, example.files, example.map === undefined ? {} : { map: example.map });
    expect(refused).toEqual([]);
    expect(files[0]?.text).toBe(example.record);
  });
  it('names a map where its format takes one', () => {
    expect(options.includes('map') || example.map === undefined).toBe(true);
  });
});

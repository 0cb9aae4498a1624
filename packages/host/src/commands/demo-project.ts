/**
 * The project that the demo fills: the sample reports through the same way in as any others. Run again, they are known.
 */
import type { IntakeItem } from '@marsad/model';
import type { SampleReport } from '../corpus/documents.js';
import { withProject } from '../project/with-project.js';
import { type Streams, write } from '../start/streams.js';

/** What became of the sample reports. */
export interface DemoProject {
  readonly folder: string;
  readonly new: number;
  readonly known: number;
  readonly failed: number;
}

function itemOf({ slug, input }: SampleReport): IntakeItem {
  const { text, published, outlet, title } = input;
  return {
    name: slug,
    text,
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
    ...(title !== undefined && { title }),
  };
}

/** Takes the sample reports into the project, which is made if absent. */
export async function fillDemo(
  folder: string,
  samples: readonly SampleReport[],
  streams: Streams,
): Promise<DemoProject> {
  await write(streams.stderr, `taking them into the project ${folder}\n`);
  return withProject(
    folder,
    'demo',
    streams,
    async (project) => {
      const results = await project.takeIn(samples.map(itemOf));
      const count = (outcome: string): number => results.filter((one) => one.outcome === outcome).length;
      return { folder, new: count('new'), known: count('known'), failed: count('failed') };
    },
    { create: true },
  );
}

/** The lines that tell what the reports amount to and, last, the one that opens the screens. */
export function opening({ folder, new: made, known }: DemoProject): string {
  return `
The project ${folder} holds the ${made + known} reports now. This tells what they amount to, event by event:
  npx marsad findings events --db ${folder}
And this opens its screens:
  npx marsad serve --db ${folder}
`;
}

/** The figures of a published POA of 2026 as they are kept in `samples/data/poa-2026.json`. */
import data from '../../samples/data/poa-2026.json';

export interface PublishedProduct {
  /** Its number within the objetivo operativo. */
  readonly code: string;
  readonly name: string;
  /** As the report prints them: `75 - PORCENTAJE`, `6 - Mensual`. */
  readonly unit: string;
  readonly periodicity: string;
  /** Null where the plan prints none. */
  readonly annual: number | null;
}

export interface PublishedObjective {
  readonly code: string;
  readonly name: string;
  readonly result: string;
  readonly assumption: string;
  readonly population: string;
  readonly operational: readonly {
    readonly code: string;
    readonly name: string;
    readonly products: readonly PublishedProduct[];
  }[];
}

export interface PublishedPoa {
  readonly institution: string;
  readonly year: number;
  readonly report: string;
  readonly objectives: readonly PublishedObjective[];
}

export const POA_2026: PublishedPoa = data;

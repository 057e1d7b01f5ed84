import { z } from 'zod';
import minimum from './ab-loa-minimum.json' with { type: 'json' };
import assignments from './assignments.json' with { type: 'json' };
import findings from './findings.json' with { type: 'json' };
import governingDocuments from './governing-documents.json' with { type: 'json' };
import handOver from './hand-over.json' with { type: 'json' };
import inquiries from './inquiries.json' with { type: 'json' };
import internalControl from './internal-control.json' with { type: 'json' };
import oralAgreements from './oral-agreements.json' with { type: 'json' };
import { type Preset, preset } from './preset.ts';
import jamtlandHarjedalen from './region-jamtland-harjedalen-remote-work.json' with { type: 'json' };
import orebroLan from './region-orebro-lan-secondary-occupations.json' with { type: 'json' };
import vasternorrland from './region-vasternorrland-remote-work.json' with { type: 'json' };
import safeguards from './safeguards.json' with { type: 'json' };
import surveys from './surveys.json' with { type: 'json' };
import workAbroad from './work-abroad.json' with { type: 'json' };

/** The guidelines that come with the product. None is in force, and nobody has verified any of their words. */
export function listPresets(): readonly Preset[] {
  return z
    .array(preset)
    .parse([
      minimum,
      orebroLan,
      vasternorrland,
      jamtlandHarjedalen,
      handOver,
      oralAgreements,
      safeguards,
      workAbroad,
      assignments,
      governingDocuments,
      findings,
      internalControl,
      surveys,
      inquiries,
    ]);
}

import { Button } from '@navikt/ds-react/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, type ProblemDetails, ProblemNotice, problemOf } from '../../../../platform/ui/index.ts';
import { ordersQuery, presetsQuery, versionQuery } from '../queries.ts';

interface BeginDraftProps {
  readonly authorityId: string;
  /** What the draft begins from; without it from Uppsikt's suggestion. */
  readonly fromVersionId: string | undefined;
  readonly label: string;
}

/** Makes a draft of a committee's order and goes to it. */
export function BeginDraft({ authorityId, fromVersionId, label }: BeginDraftProps) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<ProblemDetails>();
  const [busy, setBusy] = useState(false);
  async function begin() {
    setBusy(true);
    setProblem(undefined);
    try {
      const content =
        fromVersionId === undefined
          ? (await queries.ensureQueryData(presetsQuery)).presets[0]?.content
          : (await queries.ensureQueryData(versionQuery(fromVersionId))).content;
      const path = `/api/v1/delegation-orders/${authorityId}/versions`;
      const { id } = await api.post<{ id: string }>(path, { content });
      await queries.invalidateQueries({ queryKey: ordersQuery.queryKey });
      await navigate({ to: '/delegation/$versionId/edit', params: { versionId: id }, search: { page: 1 } });
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <div className="actions">
        <Button variant="secondary" size="small" loading={busy} onClick={() => void begin()}>
          {label}
        </Button>
      </div>
    </>
  );
}

import { useParams } from '@tanstack/react-router';
import { Page, type ProblemDetails, ProblemNotice, ProblemPage } from '../../platform/ui/index.ts';

const PROBLEMS: Readonly<Record<string, ProblemDetails>> = {
  '401': { status: 401, code: 'identity.step-up-needed', title: 'Bekräfta att det är du innan du fortsätter.' },
  '403': { status: 403, code: 'access.denied', title: 'Du får inte ändra i den här enheten.' },
  '404': {
    status: 404,
    code: 'http.not-found',
    title: 'Sidan eller uppgiften finns inte, eller så får du inte se den.',
  },
  '409': {
    status: 409,
    code: 'organisation.changed',
    title: 'Någon annan hann ändra under tiden.',
    detail: 'Ladda om sidan och jämför innan du sparar.',
  },
  '500': { status: 500, code: 'http.unexpected', title: 'Unexpected', instance: 'urn:trace:4bf92f3577b34da6' },
  offline: { status: 'offline', code: 'offline', title: 'Offline' },
};

/** Problems told in their place. */
export function ProblemGallery() {
  return (
    <Page title="Problem">
      <div className="stack">
        {Object.entries(PROBLEMS).map(([key, problem]) => (
          <ProblemNotice key={key} problem={problem} />
        ))}
      </div>
    </Page>
  );
}

/** A problem instead of the page. */
export function ProblemPageGallery() {
  const { status = '' }: { status?: string } = useParams({ strict: false });
  const problem = PROBLEMS[status];
  if (problem === undefined) throw new Error(`a page that breaks: ${status}`);
  return <ProblemPage problem={problem} onRetry={() => location.reload()} />;
}

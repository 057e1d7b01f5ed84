export const sv = {
  'training.reject.fields': 'Raden har inte lika många fält som filens första rad.',
  'training.reject.employee': 'Ingen, eller flera, har det anställningsnumret eller användarnamnet.',
  'training.reject.course': 'Ingen utbildning har den koden eller adressen.',
  'training.reject.version': 'Utbildningen har ingen sådan version.',
  'training.reject.day': 'completed_on är ingen dag. Skriv den som 2026-03-02.',
  'training.reject.day-to-come': 'Dagen ligger framåt i tiden.',
  'training.reject.statement': 'Uttalandet saknar id, actor.account.name, verb, object eller timestamp.',
  'training.reject.verb': 'Uttalandet säger inte att utbildningen är genomförd (completed eller passed).',
  'training.reject.not-passed': 'Uttalandet säger att utbildningen inte blev godkänd eller klar.',
} as const;

import { createRoute } from '@tanstack/react-router';
import { type NavigationItem, rootRoute } from '../../platform/ui/index.ts';
import { pages } from '../pages.ts';
import { galleryAddress } from './address.ts';
import { ConfirmGallery } from './confirm-gallery.tsx';
import { DocumentsGallery } from './documents-gallery.tsx';
import { FormGallery } from './form-gallery.tsx';
import { ProblemGallery, ProblemPageGallery } from './problem-gallery.tsx';
import { SmallPartsGallery } from './small-parts-gallery.tsx';
import { EmptyTableGallery, TableGallery } from './table-gallery.tsx';
import { TimelineGallery } from './timeline-gallery.tsx';

const getParentRoute = () => rootRoute;

/** Every part of the interface in every state, for tests and for those who build pages. */
export const galleryPages = [
  ...pages,
  createRoute({ getParentRoute, path: '/parts', component: SmallPartsGallery }),
  createRoute({ getParentRoute, path: '/form', component: FormGallery }),
  createRoute({ getParentRoute, path: '/table', validateSearch: galleryAddress, component: TableGallery }),
  createRoute({ getParentRoute, path: '/empty-table', component: EmptyTableGallery }),
  createRoute({ getParentRoute, path: '/timeline', component: TimelineGallery }),
  createRoute({ getParentRoute, path: '/confirm', component: ConfirmGallery }),
  createRoute({ getParentRoute, path: '/documents', component: DocumentsGallery }),
  createRoute({ getParentRoute, path: '/problems', component: ProblemGallery }),
  createRoute({ getParentRoute, path: '/problem/$status', component: ProblemPageGallery }),
] as const;

function place(to: string, sv: string, order: number, description?: string): NavigationItem {
  return {
    to,
    label: { sv, en: sv },
    order,
    permission: 'gallery',
    ...(description === undefined ? {} : { description: { sv: description, en: description } }),
  };
}

export const galleryNavigation: readonly NavigationItem[] = [
  place('/', 'Start', 0),
  place('/parts', 'Små delar', 10, 'Lägen, listor, dagar och hur långt något har kommit.'),
  place('/form', 'Formulär', 20, 'Alla slags fält, fel och utkast.'),
  place('/table', 'Tabell', 30, 'Ordning, urval, sidor och filer att hämta.'),
  place('/empty-table', 'Tom tabell', 40),
  place('/timeline', 'Tidslinje', 50, 'Vem som gjorde vad och när, och vad som saknas.'),
  place('/confirm', 'Fråga', 60),
  place('/documents', 'Handlingar', 65, 'Handlingar att hämta, skriva under och bekräfta, och filer att bifoga.'),
  place('/problems', 'Problem', 70),
];

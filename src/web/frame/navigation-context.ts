import { createContext } from 'react';
import type { NavigationItem } from '../../platform/ui/index.ts';

/** Every place there is, for the menu and for the shortcuts of the start page. */
export const NavigationContext = createContext<readonly NavigationItem[]>([]);

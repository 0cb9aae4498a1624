/** Starts the screens in the language of the address, and draws them. */
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/query-client.js';
import { chooseLanguage } from './language/languages.js';
import { recall } from './language/remembered.js';
import { showLanguage } from './language/show-language.js';
import { startTranslation } from './language/translate.js';
import { router } from './shell/routes.js';
import './style/index.css';

const language = chooseLanguage([
  new URLSearchParams(location.search).get('lang'),
  recall('language'),
  ...navigator.languages,
]);
startTranslation(language);
showLanguage(language);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root".');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

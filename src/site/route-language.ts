import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { frame } from './current.ts';

/**
 * Lets Starlight speak the language of the portal: that of the page, of its own words, and of `Astro.locals.t`. Starlight
 * goes by the first part of an address; a portal has one language, and no such part.
 */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const { language } = frame();
  const { starlightRoute: route, t } = locals;
  // i18next takes the language of one text among its options: https://www.i18next.com/overview/api#getfixedt
  locals.t = new Proxy(t, {
    apply: (said, self, [key, options]) => Reflect.apply(said, self, [key, { ...options, lng: language }]),
  });
  route.lang = language;
  route.entryMeta.lang = language;
  const [overview] = route.toc?.items ?? [];
  if (overview !== undefined) overview.text = locals.t('tableOfContents.overview');
});

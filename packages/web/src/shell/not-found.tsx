/** The view of an address that has nothing. */
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/use-language.js';
import { PageHeading } from './page-heading.js';

/** Says so, and leads back. */
export function NotFound() {
  const { t } = useLanguage();
  return (
    <div className="page">
      <PageHeading title={t('error.notFoundTitle')} />
      <p className="lead">{t('error.notFound')}</p>
      <p className="more">
        <Link to="/reports">{t('error.toReports')}</Link>
      </p>
    </div>
  );
}

/** Keys with which a CRM or a dashboard proves who it is. */
package io.komdir.kpi.access.apikey;

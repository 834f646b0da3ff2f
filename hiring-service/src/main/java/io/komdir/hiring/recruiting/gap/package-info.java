/** Staffing gaps that audit-service identified, and the vacancies drafted from them. */
package io.komdir.hiring.recruiting.gap;

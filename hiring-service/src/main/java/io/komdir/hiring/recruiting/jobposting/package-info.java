/** Vacancies as search engines read them: schema.org JobPosting in JSON-LD. */
package io.komdir.hiring.recruiting.jobposting;

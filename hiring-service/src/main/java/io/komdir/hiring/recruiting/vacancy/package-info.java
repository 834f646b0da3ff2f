/** Vacancies: what is sought, whether it is said completely, and how far the search is. */
package io.komdir.hiring.recruiting.vacancy;

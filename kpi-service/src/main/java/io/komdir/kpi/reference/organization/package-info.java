/** The tenant: one company whose sales are managed, with what it decided about its working time and tolerances. */
package io.komdir.kpi.reference.organization;

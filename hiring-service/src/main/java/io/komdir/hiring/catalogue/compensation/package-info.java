/** Compensation schemes: fixed pay, pay by the month's KPI and pay for finished tasks. */
package io.komdir.hiring.catalogue.compensation;

/** Reading the facts of days: what was pushed, added up per employee, metric and day. */
package io.komdir.kpi.shared.fact;

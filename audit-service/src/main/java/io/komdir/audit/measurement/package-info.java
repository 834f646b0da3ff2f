/** What kpi-service told of closed days: facts of metrics and counts of funnels, each with the event it comes from. */
package io.komdir.audit.measurement;

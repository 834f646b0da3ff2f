/** Results of closed days as kpi-service publishes them: facts of metrics and counts of funnels, each with the event it comes from. */
package io.komdir.audit.measurement;

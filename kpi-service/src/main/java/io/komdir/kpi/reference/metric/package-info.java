/** What is counted or measured daily, and by which formula. */
package io.komdir.kpi.reference.metric;

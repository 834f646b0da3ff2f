/** The course of a month for one scope: its working days, its facts to date, and the norms of the remaining days. */
package io.komdir.kpi.evaluation.pace;

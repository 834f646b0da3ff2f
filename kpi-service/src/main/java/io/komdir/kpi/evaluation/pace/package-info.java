/** How a month runs for one scope: its working days, what is done so far, and what each day still asks for. */
package io.komdir.kpi.evaluation.pace;

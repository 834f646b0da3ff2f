/** Results of whole months, told when a month's last day closes and again when its facts change afterwards. */
package io.komdir.kpi.closing.month;

/** Results of whole months, published when a month's last day closes and again when its facts change afterwards. */
package io.komdir.kpi.closing.month;

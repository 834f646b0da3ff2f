/** Decimal numbers as all services write and compare them. */
package io.komdir.platform.numbers;

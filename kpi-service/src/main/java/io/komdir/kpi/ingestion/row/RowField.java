package io.komdir.kpi.ingestion.row;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the type of a record's component does not say about the field of a row. Without it a field is required, a string free text. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface RowField {

    /** Whether the text is a code: 1 to 64 of letters, digits and {@code . _ : -}. */
    boolean code() default false;

    /** Whether the field may be absent. An absent code is {@code ""}, absent text and an absent moment are null. */
    boolean optional() default false;

    /** The value of an absent number. */
    int absentNumber() default 0;

    /** Whether it is the moment of an event, which a CloudEvent carries as its attribute {@code time}. */
    boolean eventTime() default false;
}

package io.komdir.platform.problem;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import io.komdir.platform.text.Codes;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code as {@link Codes} describes it; violated as {@code code}. Null is valid. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
@Pattern(regexp = Codes.PATTERN)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
public @interface Code {
    String message() default "code";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

package byteglass.url;

import static byteglass.url.ValidationError.IPV4_EMPTY_PART;
import static byteglass.url.ValidationError.IPV4_NON_DECIMAL_PART;
import static byteglass.url.ValidationError.IPV4_NON_NUMERIC_PART;
import static byteglass.url.ValidationError.IPV4_OUT_OF_RANGE_PART;
import static byteglass.url.ValidationError.IPV4_TOO_MANY_PARTS;

import java.util.Set;

/// IPv4 addresses as the URL Standard reads them (section 3.5): also with fewer parts, octal and hexadecimal.
final class Ipv4 {

    private static final long FAILURE = -1;
    private static final long HUGE = 1L << 40;

    private Ipv4() {}

    /// The "ends in a number checker".
    static boolean endsInNumber(String domain) {
        int end = domain.endsWith(".") ? domain.length() - 1 : domain.length();
        int start = domain.lastIndexOf('.', end - 1) + 1;
        if (start >= end || !CodePoints.digit(domain.charAt(start))) {
            return false;
        }
        return CodePoints.digits(domain, start, end) || number(domain.substring(start, end)) != FAILURE;
    }

    /// The 32 bits of an address, or -1.
    static long parse(String domain, Set<ValidationError> errors) {
        String[] parts = domain.split("\\.", -1);
        int count = parts.length;
        if (count > 1 && parts[count - 1].isEmpty()) {
            errors.add(IPV4_EMPTY_PART);
            count--;
        }
        if (count > 4) {
            errors.add(IPV4_TOO_MANY_PARTS);
            return FAILURE;
        }
        long address = 0;
        for (int i = 0; i < count; i++) {
            long value = number(parts[i]);
            if (value == FAILURE) {
                errors.add(IPV4_NON_NUMERIC_PART);
                return FAILURE;
            }
            if (parts[i].length() > 1 && parts[i].charAt(0) == '0') {
                errors.add(IPV4_NON_DECIMAL_PART);
            }
            if (value > 255) {
                errors.add(IPV4_OUT_OF_RANGE_PART);
            }
            boolean last = i == count - 1;
            long limit = last ? 1L << (8 * (5 - count)) : 256;
            if (value >= limit) {
                return FAILURE;
            }
            address += last ? value : value << (8 * (3 - i));
        }
        return address;
    }

    /// The IPv4 number parser; a value beyond 2^40 is as good as 2^40.
    private static long number(String part) {
        int radix = 10;
        int i = 0;
        if (part.length() > 1 && part.charAt(0) == '0') {
            boolean hex = (part.charAt(1) | 0x20) == 'x';
            radix = hex ? 16 : 8;
            i = hex ? 2 : 1;
        }
        if (part.isEmpty()) {
            return FAILURE;
        }
        long value = 0;
        for (; i < part.length(); i++) {
            int digit = CodePoints.hex(part.charAt(i));
            if (digit < 0 || digit >= radix) {
                return FAILURE;
            }
            value = Math.min(HUGE, value * radix + digit);
        }
        return value;
    }

    static String serialised(long address) {
        return (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }
}

import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type AddressProps = AnchorProps & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>;

function Address(props: AddressProps) {
  return <Anchor component="a" {...props} />;
}

/** A link to a page of ours, typed by the router; it keeps `ngay` and `bo`. */
export const PageLink = createLink(Address);
